import { readModules } from './module-graph.ts'

/** The test files that drive a real browser: those that import playwright-core, directly or through other modules. */
export async function testsThatOpenABrowser(): Promise<string[]> {
  const { modules } = await readModules(['src', 'test'], { reaches: 'node_modules/playwright-core/' })
  return modules.map((module) => module.source).filter((file) => /[.]test[.]tsx?$/.test(file))
}
