import { Button } from '#web/components/button.tsx'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { Panel } from '#web/components/panel.tsx'
import { Icon } from '#web/components/icon.tsx'
import { SecondLook } from '#web/components/second-look.tsx'
import { offerDownload } from '#web/views/import-export/offer-download.ts'
import { logError } from '#web/diagnostics/error-log.ts'
import { drawPages } from '#web/views/slip-paper/picture/draw-pages.ts'
import { paperParts } from '#web/views/slip-paper/paper-text.ts'

interface PictureItProps {
  /** The slip as shown on the screen; null where it may no longer go out. */
  readonly sheet: () => HTMLElement | null
  readonly close: () => void
}

/** The slip as a picture, drawn on this device. A warning comes first: a picture on a phone stays there. */
export function SlipAsPicture({ sheet, close }: PictureItProps) {
  const [pictures, setPictures] = useState<readonly Picture[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'center' })
  }, [])
  const make = async () => {
    const page = sheet()
    if (!page) {
      close()
      return
    }
    setBusy(true)
    try {
      const { fontFamily, direction } = getComputedStyle(page)
      const drawn = await drawPages(paperParts(page), {
        fonts: fontFamily,
        direction: direction === 'rtl' ? 'rtl' : 'ltr',
        language: document.documentElement.lang,
      })
      setPictures(drawn.map((blob) => ({ blob, url: URL.createObjectURL(blob) })))
    } catch (error) {
      logError('picture', error)
      setFailed(true)
    }
    setBusy(false)
  }
  // Releases the pictures when the page is left.
  useEffect(
    () => () => {
      for (const { url } of pictures ?? []) URL.revokeObjectURL(url)
    },
    [pictures],
  )
  if (pictures) return <Pictures pictures={pictures} />
  return (
    <div ref={top} className="no-print stack tight">
      <SecondLook
        title={<Trans>Make a picture of it?</Trans>}
        loses={
          <Trans>
            A picture on a phone stays there: among the photos, in copies that the phone makes by itself, and on every
            phone that it is sent to. Whoever picks up the phone can read it, and it cannot be called back. Paper can be
            burnt. Take a picture only where they can get it in no other way, and delete it when they have it.
          </Trans>
        }
        doIt={{ words: <Trans>Make the picture</Trans>, go: () => void make(), busy }}
        leaveIt={close}
      />
      {failed && (
        <p role="alert">
          <Trans>This phone could not draw it. Print it, or show it on the screen.</Trans>
        </p>
      )}
    </div>
  )
}

interface Picture {
  readonly blob: Blob
  /** Object URL by which the page shows it. */
  readonly url: string
}

function Pictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  const { t } = useLingui()
  const files = pictures.map(({ blob }, at) => new File([blob], nameOf(at), { type: blob.type }))
  const sends = 'canShare' in navigator && navigator.canShare({ files })
  const save = () => {
    for (const [at, { blob }] of pictures.entries())
      void blob.arrayBuffer().then((bytes) => offerDownload(new Uint8Array(bytes), nameOf(at), blob.type))
  }
  // Closing the share dialog rejects with AbortError: that is no failure.
  const send = () => navigator.share({ files }).catch((error: unknown) => logError('sending a picture', error))
  return (
    <div className="no-print">
      <Panel title={<Trans>The slip as a picture</Trans>} inside>
        <div className="stack">
          {pictures.map(({ url }) => (
            <img key={url} className="slip-picture" src={url} alt={t`The slip as a picture`} />
          ))}
          <p>
            <Trans>
              Show it here, or save it. Its name tells nothing. Delete it from this phone when they have it, and ask
              them to do the same.
            </Trans>
          </p>
          <div className="row wraps">
            <Button variant="outline" leftSection={<Icon name="down" size="small" />} onClick={save}>
              <Trans>Save the picture</Trans>
            </Button>
            {sends && (
              <Button variant="outline" onClick={() => void send()}>
                <Trans>Send the picture</Trans>
              </Button>
            )}
          </div>
        </div>
      </Panel>
    </div>
  )
}

const nameOf = (at: number) => (at === 0 ? 'slip.png' : `slip-${String(at + 1)}.png`)
