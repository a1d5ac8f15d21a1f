import wasm from 'highs/runtime?url'
import { loadSolver, type Solver } from '#evidence/suppression/solver.ts'

/** The linear-programming solver, loaded from this origin when a job first needs it. */
export const solverInWorker = (): Promise<Solver> => loadSolver({ locateFile: () => wasm })
