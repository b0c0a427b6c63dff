/** One Ctrl+C can arrive twice, from the terminal and from a parent process that passes it on: within this, it is one. */
const SAME_REQUEST_MS = 500;

/** Resolves when the process is asked to end; a second request ends it at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    const stop = () => {
      const now = performance.now();
      if (askedAt !== null && now - askedAt > SAME_REQUEST_MS) process.exit(130);
      askedAt ??= now;
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
