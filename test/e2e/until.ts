/** Reads again and again until the value is as wanted; throws with the last value where it does not become so. */
export async function until<T>(read: () => Promise<T>, done: (value: T) => boolean, what: string, patience = 15_000): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > deadline) throw new Error(`${what}: still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
