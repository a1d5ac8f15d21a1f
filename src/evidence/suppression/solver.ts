import loadHighs, { type Highs, type InitOptions } from 'highs'

/** A linear-programming solver, loaded once. A browser passes the address of its `.wasm`. */
export type Solver = Highs
export const loadSolver = (options?: InitOptions): Promise<Solver> => loadHighs(options)
