import loadHighs, { type Highs, type InitOptions } from 'highs'

/** A linear-programming solver, loaded once. A browser says where its `.wasm` lies. */
export type Solver = Highs
export const loadSolver = (options?: InitOptions): Promise<Solver> => loadHighs(options)
