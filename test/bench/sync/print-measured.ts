import type { Measured } from './processes.ts';

/** Does some work in this process and prints what it took, as one JSON line. */
export async function printMeasured(work: () => Promise<number>): Promise<void> {
  const start = performance.now();
  const records = await work();
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const measured: Measured = {
    records,
    seconds: (performance.now() - start) / 1_000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1_000_000,
    peakMb: maxRSS / 1_024,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
