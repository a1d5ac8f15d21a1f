import { setFlagsFromString } from 'node:v8'

/**
 * How far the heap may grow before the engine looks through it, in percent of what it found in use. By itself it looks after every few megabytes, and some 30 ms
 * of every other push were that; a server's heap is some tens of megabytes, and its bodies are gone as soon as they are answered.
 */
const GROWTH = 300

/** For a process that serves. */
export function letHeapGrow(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`)
}
