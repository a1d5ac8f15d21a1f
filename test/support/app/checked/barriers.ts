import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const checker = readFile('node_modules/axe-core/axe.min.js', 'utf8')

/** The findings of a checker of WCAG 2.2 AA, by rule and first element. `rules`: only these. `without`: not these. */
export async function barriers(
  page: Page,
  rules: readonly string[] = WCAG_2_2_AA,
  without: readonly string[] = [],
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await checker)
  return page.evaluate(
    async ([tags, left]) => {
      interface Found {
        readonly violations: readonly {
          readonly id: string
          readonly nodes: readonly {
            readonly html: string
            readonly failureSummary?: string
            readonly target: readonly string[]
          }[]
        }[]
      }
      interface Axe {
        run(how: object): Promise<Found>
        run(element: Element, how: object): Promise<Found>
      }
      const { axe } = globalThis as unknown as { readonly axe: Axe }
      const { violations } = await axe.run({
        runOnly: tags,
        rules: Object.fromEntries(left.map((rule) => [rule, { enabled: false }])),
        resultTypes: ['violations'],
      })
      /** A target that the edge of a long page cuts is as large as it is once a person has scrolled to it. */
      const isSmall = async (target: string): Promise<boolean> => {
        const element = document.querySelector(target)
        if (!element) return true
        element.scrollIntoView({ block: 'center' })
        const again = await axe.run(element, { runOnly: { type: 'rule', values: ['target-size'] } })
        return again.violations.length > 0
      }
      const isAnySmall = async (targets: readonly string[]): Promise<boolean> => {
        for (const target of targets) if (await isSmall(target)) return true
        return false
      }
      const standing: (typeof violations)[number][] = []
      for (const one of violations) {
        const stands =
          one.id === 'target-size' ? await isAnySmall(one.nodes.map(({ target }) => target[0] ?? '')) : true
        if (stands) standing.push(one)
      }
      return standing.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
      )
    },
    [rules, without] as const,
  )
}
