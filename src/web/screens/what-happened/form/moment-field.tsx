import { PlainDate } from '#domain/entry/plain-date.ts'
import { AskIfDayIsRight } from '#web/fields/ask-if-day-is-right.tsx'
import { LabelledField, NO_BROWSER_MEMORY } from '#web/fields/field.tsx'
import { typedText, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'

const two = (n: number) => String(n).padStart(2, '0')

/** An instant in this device's time zone, for the input. */
function local(value: unknown): string {
  const at = typeof value === 'string' ? new Date(value) : null
  if (!at || Number.isNaN(at.getTime())) return ''
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** A day and a time. */
export function MomentField(asked: FieldPartProps) {
  const day = PlainDate.safeParse(local(asked.value).slice(0, 10))
  return (
    <LabelledField {...useFieldWords(asked)}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            {...NO_BROWSER_MEMORY}
            type="datetime-local"
            value={local(asked.value)}
            onChange={(event) => {
              const at = new Date(event.currentTarget.value)
              asked.set(Number.isNaN(at.getTime()) ? undefined : at.toISOString())
            }}
          />
          <AskIfDayIsRight value={day.success ? day.data : null} was={false} />
        </>
      )}
    </LabelledField>
  )
}

/** A time of day, with the clock that the device offers. */
export function TimeField(asked: FieldPartProps) {
  return (
    <LabelledField {...useFieldWords(asked)}>
      {(wiring) => (
        <input
          {...wiring}
          {...NO_BROWSER_MEMORY}
          type="time"
          value={typedText(asked.value)}
          onChange={(event) => asked.set(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
        />
      )}
    </LabelledField>
  )
}
