"""Clients that wrk is not: ones that wait, ones that are slow, ones that ask at a set rate.

load.py idle PORT PID COUNT       memory of the server with so many connections that ask nothing
load.py slow PORT COUNT SECONDS   so many that send a byte now and then, beside one that asks; its failures are counted
load.py rate PORT RATE SECONDS    so many requests a second, each at its time; latencies with the time that it waited
"""
import asyncio
import os
import re
import resource
import sys
import time
from pathlib import Path

QUERIES = re.findall(r'"(/api/[^"]+)"', Path(__file__).with_name("mixed.lua").read_text())
if os.environ.get("SET") == "find":
    QUERIES = [query for query in QUERIES if query.startswith("/api/find")]


def memory_of(pid):
    """Kilobytes that are the process's own: resident, without files."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"RssAnon:\s+(\d+)", status)[1])


async def reply_of(reader):
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(re.search(rb"Content-Length: (\d+)", head)[1])
    await reader.readexactly(length)
    return int(head[9:12])


def request_for(target):
    return f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode()


async def idle(port, pid, count):
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    before = memory_of(pid)
    connections = []
    for i in range(count):
        # One source address has some 28,000 ports; several leave room.
        connections.append(await asyncio.open_connection("127.0.0.1", port, local_addr=(f"127.0.0.{2 + i // 5000}", 0)))
        if i % 3 == 0:  # some have asked something before
            connections[-1][1].write(request_for("/healthz"))
            assert await reply_of(connections[-1][0]) == 200
    await asyncio.sleep(2)
    after = memory_of(pid)
    reader, writer = connections[count // 2]
    writer.write(request_for(QUERIES[0]))
    status = await reply_of(reader)
    print(f"{count} idle connections: {after - before} kB more, {(after - before) / count:.2f} kB each; one of them asks: {status}")


async def slow(port, count, seconds):
    async def one():
        while True:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                for c in request_for(QUERIES[0]):
                    writer.write(bytes([c]))
                    await writer.drain()
                    await asyncio.sleep(1)
            except OSError:
                pass
            writer.close()

    slow_ones = [asyncio.create_task(one()) for _ in range(count)]
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    end = time.monotonic() + seconds
    answered = failed = 0
    worst = 0.0
    while time.monotonic() < end:
        began = time.monotonic()
        writer.write(request_for(QUERIES[(answered + failed) % len(QUERIES)]))
        if await reply_of(reader) == 200:
            answered += 1
        else:
            failed += 1
        worst = max(worst, time.monotonic() - began)
    for task in slow_ones:
        task.cancel()
    print(f"{count} slow clients for {seconds} s: {answered} good requests answered, {failed} failed, worst {worst * 1e3:.1f} ms")


async def rate(port, rate_wanted, seconds):
    """Latency counts from the moment at which the request was due, so that a stall is not left out."""
    free = asyncio.Queue()
    for _ in range(64):
        free.put_nowait(await asyncio.open_connection("127.0.0.1", port))
    latencies = []
    failed = 0

    async def one(target, due):
        nonlocal failed
        connection = await free.get()
        connection[1].write(request_for(target))
        if await reply_of(connection[0]) != 200:
            failed += 1
        latencies.append(time.monotonic() - due)
        free.put_nowait(connection)

    began = time.monotonic()
    tasks = []
    for i in range(int(rate_wanted * seconds)):
        due = began + i / rate_wanted
        if due > time.monotonic():
            await asyncio.sleep(due - time.monotonic())
        tasks.append(asyncio.create_task(one(QUERIES[i % len(QUERIES)], due)))
    await asyncio.gather(*tasks)
    took = time.monotonic() - began
    latencies.sort()
    at = lambda part: latencies[int(part * (len(latencies) - 1))] * 1e3
    print(f"{len(latencies) / took:.0f}/s for {took:.1f} s: p50 {at(0.5):.2f} ms, p99 {at(0.99):.2f} ms, "
          f"max {latencies[-1] * 1e3:.2f} ms, failed {failed}")


kind, *numbers = sys.argv[1:]
asyncio.run({"idle": idle, "slow": slow, "rate": rate}[kind](*(int(number) for number in numbers)))
