import { Trans } from '@lingui/react/macro'
import { useState, type ReactNode } from 'react'
import type { Refusal } from '#device/platform/refusals.ts'
import { RefusedNote } from '#web/frame/refused-note.tsx'
import { useDeviceAction } from '#web/device/use-device-action.ts'
import { LongTextField } from '#web/fields/text-field.tsx'
import { PagePicture } from '../picture.tsx'

/** What the child writes or dictates. It is sealed at once, and nobody can read it from this page afterwards. `wrong`: how to say that the page is not right. */
export function ChildsWords({ wrong }: { readonly wrong: ReactNode }) {
  const [words, setWords] = useState('')
  const [kept, setKept] = useState(0)
  const action = useDeviceAction<true, Refusal>()
  const keep = async () => {
    if (!(await action.run((device) => device.childSays(words)))) return
    setWords('')
    setKept(kept + 1)
  }
  return (
    <section className="child-page-part no-print">
      <PagePicture picture="talk" />
      <div>
        <LongTextField label={<Trans>I want to say something</Trans>} value={words} set={setWords} limit={5000} />
        <button
          type="button"
          className="own-words-save"
          disabled={words.trim() === '' || action.busy}
          onClick={() => void keep()}
        >
          <Trans>Keep my words</Trans>
        </button>
        {kept > 0 && words === '' && (
          <p role="status">
            <Trans>Your words are kept.</Trans>
          </p>
        )}
        <RefusedNote code={action.refused?.code} />
        {wrong}
      </div>
    </section>
  )
}
