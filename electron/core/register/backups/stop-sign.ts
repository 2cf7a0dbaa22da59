const running = 0;
const stopping = 1;
const sealing = 2;

/** One word in shared memory between who may stop a job and the thread that does it. */
export interface StopSign {
  readonly memory: SharedArrayBuffer;
  /** Asks the job to stop. `false` when its last step is under way, which may not be disturbed any more. */
  stop(): boolean;
  isStopping(): boolean;
  /** Begins the last step. `false` when the job was asked to stop before. */
  seal(): boolean;
}

export function stopSignOn(memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)): StopSign {
  const word = new Int32Array(memory);
  return {
    memory,
    stop: () => Atomics.compareExchange(word, 0, running, stopping) !== sealing,
    isStopping: () => Atomics.load(word, 0) === stopping,
    seal: () => Atomics.compareExchange(word, 0, running, sealing) === running,
  };
}
