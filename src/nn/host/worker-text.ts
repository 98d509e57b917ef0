/**
 * ./worker.ts as one script, for pages where its file cannot be had. The build writes it here; run from the sources it is empty.
 * The kernels are not in it: the page hands over its own.
 */
export const WORKER_TEXT: string = "";
