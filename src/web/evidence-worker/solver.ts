import wasm from 'highs/runtime?url'
import { loadSolver, type Solver } from '#evidence/suppression/solver.ts'

/** The linear-programming solver, fetched from this origin when a job first asks for it. */
export const solver = (): Promise<Solver> => loadSolver({ locateFile: () => wasm })
