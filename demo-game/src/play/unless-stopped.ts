/** Lets work run on by itself. That its scene stopped before it was done is no error; everything else still is. */
export function unlessStopped(work: Promise<unknown>): void {
  work.catch((error: Error) => {
    if (error.name !== "AbortError") throw error;
  });
}
