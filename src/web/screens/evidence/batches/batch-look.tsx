import { Trans } from '@lingui/react/macro'
import { mostAlike, outOfLine, type CodeHere } from '#evidence/batches/out-of-line.ts'
import { othersOfTheirSort, type MarkedRecord } from '#evidence/batches/came-with.ts'
import { Button } from '#web/components/button.tsx'
import { useEvidenceWords } from '../words/use-evidence-words.ts'

interface BatchLookProps {
  readonly these: readonly MarkedRecord[]
  /** All records that count. */
  readonly counted: readonly MarkedRecord[]
  /** Leaves only the records with this code. */
  readonly narrow?: (to: CodeHere) => void
}

/** What a batch holds in coarse words: how many records are alike, and which codes are out of line. */
export function BatchLook({ these, counted, narrow }: BatchLookProps) {
  const words = useEvidenceWords()
  const others = othersOfTheirSort(these, counted)
  const records = these.map(({ record }) => record)
  const odd = outOfLine(
    records,
    others.map(({ record }) => record),
  )
  const alike = mostAlike(records)
  return (
    <>
      {alike > 0 && (
        <p>
          <Trans>{alike} of these records are the same in every field.</Trans>
        </p>
      )}
      {odd.length === 0 ? (
        // Where there is nothing to compare with, nothing is said of it.
        others.length > 0 && (
          <p className="ink-2">
            <Trans>No code stands out: they look like the other records.</Trans>
          </p>
        )
      ) : (
        <>
          <h3>
            <Trans>More often here than in the other records</Trans>
          </h3>
          <ul className="stack tight plain-list">
            {odd.map((one) => (
              <li key={`${one.field} ${one.code}`} className="row wraps between">
                <span>
                  <b>{words.column(`${one.field}.${one.code}`)}</b>
                  <br />
                  <span className="ink-2">
                    <Trans>
                      {one.here} of {these.length} in these records, {one.elsewhere} of {others.length} in others
                    </Trans>
                  </span>
                </span>
                {narrow && one.here < these.length && (
                  <Button data-size="sm" variant="outline" onClick={() => narrow(one)}>
                    <Trans>Show only these</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
