import { Trans } from '@lingui/react/macro'
import type { CaseFile } from '#domain/file/case-file.ts'
import { whoIsThis } from '#domain/questions/who-is-this.ts'
import { Name } from '#web/components/name.tsx'
import { todayHere } from '#web/words/today.ts'

/** What the child is called, and about how old. */
export function ChildLine({ file }: { readonly file: CaseFile }) {
  const who = whoIsThis(file, todayHere())
  return (
    <>
      {who.called ? (
        <Name {...(who.called.language !== undefined && { lang: who.called.language })}>{who.called.text}</Name>
      ) : (
        <Trans>A child without a name yet</Trans>
      )}
      {who.ages && who.ages.youngest !== null && (
        <>
          ,{' '}
          {who.ages.oldest === null || who.ages.oldest === who.ages.youngest
            ? who.ages.youngest
            : `${String(who.ages.youngest)}–${String(who.ages.oldest)}`}
        </>
      )}
    </>
  )
}
