import type { MessageDescriptor } from '@lingui/core'
import { StatusChip, type Tone } from '#web/components/status-chip.tsx'
import type { Claim } from '#domain/vocabulary/stocktaking/claim.ts'
import { AppWords } from '#web/views/guidance-words/app-words.tsx'
import { MARK_WORDS } from '#web/kinds/claim-face.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { StatementSource } from './statement-source.tsx'
import { MET_WORDS } from './stocktaking-words.ts'

const TONES: Readonly<Record<string, Tone>> = { yes: 'safe', partly: 'due', no: 'plain', 'not-known': 'unknown' }
/** *Yes* is bad news where the question is whether a form of exploitation occurs. */
const MET_TONES: Readonly<Record<string, Tone>> = { yes: 'due', no: 'plain', 'not-known': 'unknown' }

/** An answer with how sure it is, its source, and its date. */
export function ClaimLine({
  claim,
  words,
}: {
  readonly claim: Claim
  readonly words: Readonly<Record<string, MessageDescriptor>>
}) {
  const tones = words === MET_WORDS ? MET_TONES : TONES
  const { say } = useSpeak(null)
  const answer = words[claim.is]
  return (
    <div className="claim">
      {answer && <StatusChip tone={tones[claim.is] ?? 'plain'}>{say(answer)}</StatusChip>}
      {claim.words !== undefined && (
        <span className="block">
          <AppWords>{claim.words}</AppWords>
        </span>
      )}
      {claim.mark !== undefined && (
        <span className="block text-small ink-2">
          {say(MARK_WORDS[claim.mark])}
          {claim.source !== undefined && (
            <>
              : <StatementSource>{claim.source}</StatementSource>
            </>
          )}
          {claim.asOf !== undefined && ` (${claim.asOf})`}
        </span>
      )}
    </div>
  )
}
