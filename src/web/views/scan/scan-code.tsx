import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { readQr } from './read-qr.ts'

/** So often a picture is looked at; reading one takes a cheap phone some tens of milliseconds. */
const LOOKS_EVERY = 200

interface ScanCodeProps {
  readonly found: (text: string) => void
  readonly stop: () => void
}

/** Reads a QR code with the camera. The pictures stay in memory and are gone with the screen. */
export function ScanCode({ found, stop }: ScanCodeProps) {
  const { t } = useLingui()
  const video = useRef<HTMLVideoElement>(null)
  const [noCamera, setNoCamera] = useState(false)
  const take = useEffectEvent(found)
  useEffect(() => {
    const canvas = document.createElement('canvas')
    let stream: MediaStream | null = null
    let over = false
    const begin = async () => {
      const opened = await openCamera()
      const shown = video.current
      if (over || opened === null || shown === null) {
        stopCamera(opened)
        if (!over) setNoCamera(true)
        return
      }
      stream = opened
      shown.srcObject = opened
      await shown.play()
    }
    void begin()
    const looking = setInterval(() => {
      const text = video.current && stream ? readQr(video.current, canvas) : null
      if (text === null) return
      clearInterval(looking)
      take(text)
    }, LOOKS_EVERY)
    return () => {
      over = true
      clearInterval(looking)
      stopCamera(stream)
    }
  }, [])
  return (
    <div className="stack">
      {noCamera ? (
        <p role="status">
          <Trans>The camera does not open. Allow it in the settings of the browser, or type the code.</Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>Hold the code in front of the camera.</Trans>
          </p>
          <video ref={video} className="scan" muted playsInline aria-label={t`What the camera sees`} />
        </>
      )}
      <Button variant="outline" data-size="sm" onClick={stop}>
        <Trans>Type the code instead</Trans>
      </Button>
    </div>
  )
}

/** The camera at the back where there is one. Null where there is none, or where the person or the browser forbids it. */
async function openCamera(): Promise<MediaStream | null> {
  // Browsers know no cameras on pages that were not sent over TLS.
  if (!('mediaDevices' in navigator)) return null
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false })
  } catch (error) {
    if (error instanceof DOMException) return null
    throw error
  }
}

function stopCamera(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
