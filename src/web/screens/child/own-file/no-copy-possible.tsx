import { Button } from '#web/components/button.tsx'
import { Trans } from '@lingui/react/macro'
import type { FileView } from '#device/files/api.ts'
import type { Ruling } from '#domain/entry/ruling.ts'
import { useSpeak } from '#web/kinds/speak.ts'
import { useNavigation } from '#web/navigation/navigation.tsx'
import { missingWords } from '#web/words/missing.ts'

/** Why no copy can be made, and what can be done instead. */
export function NoCopyPossible({ view, rulings }: { readonly view: FileView; readonly rulings: readonly Ruling[] }) {
  const trail = useNavigation()
  const speak = useSpeak(view.caseFile)
  const missing = rulings.flatMap((ruling) => (ruling.answer === 'refused' ? ruling.missing : []))
  const parts = rulings.flatMap((ruling) => (ruling.answer === 'cannot-judge' ? ruling.dependsOn : []))
  return (
    <div className="panel due inside stack" role="alert">
      <h2>
        <Trans>No copy can be made now</Trans>
      </h2>
      {parts.length > 0 && (
        <p>
          <Trans>
            You cannot open {speak.codes(parts)}. Without it nobody can tell what is about others, and what must be
            kept. Ask a colleague who can open it.
          </Trans>
        </p>
      )}
      {missing.length > 0 && (
        <>
          <p>
            <Trans>What is missing: {speak.list(missing.map((code) => speak.say(missingWords(code).what)))}.</Trans>
          </p>
          <p>
            <Trans>
              A copy of the whole file is for the person once they are eighteen. Until then a child may see what is
              written: read it together, without paper, and write down what the child asks and what was answered.
            </Trans>
          </p>
          <div className="row wraps">
            <Button
              variant="outline"
              onClick={() => trail.go({ is: 'write', kind: 'feedback-or-complaint', file: view.file })}
            >
              <Trans>Write down what was asked</Trans>
            </Button>
            <Button variant="outline" onClick={() => trail.go({ is: 'plan-page', file: view.file })}>
              <Trans>The child’s own page</Trans>
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
