/** Waits. @param milliseconds nothing is waited for below 1 */
export const waiting = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((done) => setTimeout(done, Math.ceil(milliseconds))) : Promise.resolve();
