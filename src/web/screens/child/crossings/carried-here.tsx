import { Trans } from '@lingui/react/macro'
import type { Speak } from '#web/kinds/speak.ts'
import { todayHere } from '#web/words/today.ts'
import type { CarriedPacket } from '#web/views/child-file/carried-between-files.ts'

/** Entries carried over from a file that this member does not hold, until their last day. */
export function CarriedHere({ carried, speak }: { readonly carried: readonly CarriedPacket[]; readonly speak: Speak }) {
  const open = carried.filter(({ body }) => body.until >= todayHere())
  if (open.length === 0) {
    return (
      <p className="crossing-note">
        {carried.length === 0 ? (
          <Trans>You cannot open that file. The person who keeps it decides there what is shared.</Trans>
        ) : (
          <Trans>
            Sharing from that file has ended. The person who keeps that file decides whether to share again.
          </Trans>
        )}
      </p>
    )
  }
  return open.map(({ file, body }) => (
    <div key={file} className="crossing-carried stack" data-testid="carried-here">
      {body.items.map((item) => (
        <section key={item.entry}>
          <h3>{speak.code(item.crossing)}</h3>
          <p className="packet-words" dir="auto">
            {item.words}
          </p>
        </section>
      ))}
      <p className="ink-2 text-small">
        <Trans>Shared until {speak.day(body.until)}, only for the work with this family. Do not pass it on.</Trans>
      </p>
    </div>
  ))
}
