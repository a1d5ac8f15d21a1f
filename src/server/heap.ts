import { setFlagsFromString } from 'node:v8'

/**
 * How far the heap may grow before the engine collects garbage, in percent of the live heap. By default it collects
 * after every few megabytes, which cost some 30 ms of every other push; a server's heap is some tens of megabytes, and
 * its request bodies are garbage as soon as they are answered.
 */
const GROWTH = 300

/** For a server process. */
export function letHeapGrow(): void {
  setFlagsFromString(`--heap-growing-percent=${String(GROWTH)}`)
}
