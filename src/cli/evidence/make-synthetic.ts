import { randomBytes } from 'node:crypto'
import { csvText } from '#evidence/standards/csv-text.ts'
import { datasetRows } from '#evidence/datasets/write-dataset.ts'
import { EMPTY_LEDGER } from '#evidence/ledger/ledger.ts'
import { preview, type PreviewFact } from '#evidence/ledger/preview.ts'
import type { Dataset } from '#evidence/record/dataset.ts'
import { costOf, LEAST, planFor } from '#evidence/synthetic/plan.ts'
import { checkAsked, synthesise } from '#evidence/synthetic/synthesise.ts'
import { CommandRefused, wrongArgument } from '../terminal/refusal.ts'
import type { Shell } from '../terminal/shell.ts'
import { codeInWords, whereWords } from './files.ts'
import { deltaIn, spend, type Paying } from './spending.ts'

/** Steps between two checks whether the person wants to stop. */
const SAY_EVERY_MS = 1_000

/** Charged first, then runs to its end or stops at Ctrl-C; nothing is written then, and the budget stays spent. The noise comes from the system's cryptographic source. */
export async function makeSynthetic(
  { signals, errors }: Shell,
  dataset: Dataset,
  how: { epsilon: number; about: number; ways: 1 | 2 | 3; most: number },
  paying: Paying,
): Promise<{ content: string; told: string }> {
  const asked = {
    epsilon: how.epsilon,
    delta: deltaIn(paying, how.about),
    ways: how.ways,
    most: how.most,
    domain: 'found' as const,
    least: LEAST.much,
  }
  const checked = checkAsked(asked, dataset.columns.length)
  if (!checked.ok) throw wrongArgument(`Nothing was made: ${codeInWords(checked.code)}${whereWords(checked.detail)}.`)
  leavesSomething(
    preview(asked, { columns: dataset.columns.length, size: how.about }, EMPTY_LEDGER, paying.account),
    how.about,
  )
  const paid = spend(paying, costOf(planFor(asked, dataset.columns.length)))
  const stopping = new AbortController()
  const stop = () => {
    stopping.abort()
  }
  signals.once('SIGINT', stop)
  try {
    const steps = synthesise(dataset, asked, (n) => new Uint8Array(randomBytes(n)))
    let said = 0
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        if (!step.value.ok)
          throw wrongArgument(`Nothing was made: ${codeInWords(step.value.code)}${whereWords(step.value.detail)}.`)
        const { dataset: made, threshold } = step.value.value
        return {
          content: csvOf(made),
          told: `${String(made.size)} synthetic records, made from ${String(dataset.size)}, ε = ${String(how.epsilon)}, δ = ${asked.delta.toExponential(1)}, combinations of up to ${String(how.ways)} columns.
Values that fewer than about ${String(Math.ceil(threshold))} hold are blank. ${paid} It stays here until a second person has looked at it. Method: docs/evidence-method.md.`,
        }
      }
      if (stopping.signal.aborted) throw new CommandRefused('Stopped. Nothing was written, and its budget is spent.')
      if (Date.now() - said > SAY_EVERY_MS) {
        said = Date.now()
        errors.write(`${step.value.stage} ${String(Math.round(step.value.done * 100))} %\n`)
        // Yields so that the signal handler can run.
        await new Promise((resolve) => setImmediate(resolve))
      }
    }
  } finally {
    signals.off('SIGINT', stop)
  }
}

/** Refusals that need no look into the file. */
function leavesSomething(facts: readonly PreviewFact[], about: number): void {
  const below = facts.find(({ code }) => code === 'values-blank-below')
  if (below?.code === 'values-blank-below' && below.records > about)
    throw wrongArgument(
      `Nothing was made, and nothing was spent: values that fewer than about ${String(Math.ceil(below.records))} hold would be blank, and there are about ${String(about)} people. A larger --epsilon or fewer --ways leave more.`,
    )
}

const csvOf = (dataset: Dataset): string => csvText([dataset.columns.map(({ name }) => name), ...datasetRows(dataset)])
