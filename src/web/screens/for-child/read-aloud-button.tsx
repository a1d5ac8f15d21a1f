import { Trans } from '@lingui/react/macro'
import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react'
import { Icon } from '#web/components/icon.tsx'
import { readableLines, voiceFor } from '#web/words/read-aloud.ts'

// Browsers without speech synthesis lack this object.
const speech = 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined

const NONE: readonly SpeechSynthesisVoice[] = []
let known = NONE
function listen(changed: () => void): () => void {
  const again = () => {
    known = speech?.getVoices() ?? NONE
    changed()
  }
  again()
  speech?.addEventListener('voiceschanged', again)
  return () => speech?.removeEventListener('voiceschanged', again)
}
const voices = () => known

/** Reads a child's page aloud, line by line. Shown only where this device has a local voice of the language. Stops as soon as the page is left. */
export function ReadAloudButton({
  page,
  language,
}: {
  readonly page: RefObject<HTMLElement | null>
  readonly language: string
}) {
  const [speaks, setSpeaks] = useState(false)
  const voice = voiceFor(language, useSyncExternalStore(listen, voices))
  useEffect(() => () => speech?.cancel(), [language])
  if (!speech || !voice) return null

  const stop = () => {
    speech.cancel()
    setSpeaks(false)
  }
  const start = () => {
    speech.cancel()
    const lines = page.current ? readableLines(page.current) : []
    lines.forEach((line, at) => {
      const said = new SpeechSynthesisUtterance(line)
      said.voice = voice
      said.lang = voice.lang
      said.rate = 0.9
      if (at === lines.length - 1) said.onend = () => setSpeaks(false)
      speech.speak(said)
    })
    setSpeaks(lines.length > 0)
  }
  return (
    <button type="button" className="listen no-print" aria-pressed={speaks} onClick={speaks ? stop : start}>
      <Icon name={speaks ? 'close' : 'speech'} size="small" />
      {speaks ? <Trans>Stop reading</Trans> : <Trans>Listen</Trans>}
    </button>
  )
}
