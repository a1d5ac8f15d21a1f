import { useState, type ComponentType } from 'react'
import { isCalledFor } from '#domain/called-for/called-for.ts'
import type { FieldFace } from '#web/kinds/define-face.ts'
import { useThisChild } from '#web/kinds/this-child.ts'
import { Disclosure } from '#web/components/refusal-panel.tsx'
import { CodeField } from './code-field.tsx'
import { faceOfPart, useCodeWords, useFieldWords, type FieldPartProps } from '../../../form-model/field-face.ts'
import type { Fields, FormShape } from '#web/kinds/shape.ts'
import { isUntouched, isValues } from '../../../form-model/typed-body.ts'
import { useFormState } from '../../../form-model/form-state.tsx'
import { useOwnOrder } from '../../../form-model/own-of-form.ts'
import { Trans } from '@lingui/react/macro'

interface Draws {
  /** Renders the field for any shape inside. */
  readonly draw: ComponentType<FieldPartProps>
}

/** The fields of one object, in the order of the face or of the agency; fields that are rarely known, or not called for by this child, are folded; those that the agency hides are left out until they have an answer. */
export function PartFields({
  fields,
  face,
  path,
  value,
  set,
  draw: Draw,
}: Pick<FieldPartProps, 'face' | 'path' | 'value' | 'set'> & Draws & { readonly fields: Fields }) {
  const { wrong, file, asked: askedAtOnce, filled } = useFormState()
  const child = useThisChild(file)
  const given = isValues(value) ? value : {}
  // What the app generates is kept as it is and never asked, at any depth.
  const own = useOwnOrder()
  const isOwn = (named: readonly string[], key: string) => path === '' && named.includes(key)
  const keys = inOrder(fields, face.fields ?? {}, path === '' ? own.first : []).filter(
    (key) => faceOfPart(face, key).made !== true,
  )
  const asked = (key: string) => {
    const field = fields[key]
    return (
      field && (
        <Draw
          key={key}
          {...field}
          face={faceOfPart(face, key)}
          path={path === '' ? key : `${path}.${key}`}
          value={given[key]}
          set={(next) => set({ ...given, [key]: next })}
        />
      )
    )
  }
  const isWrong = (key: string) => {
    const own = path === '' ? key : `${path}.${key}`
    return Object.keys(wrong).some((where) => where === own || where.startsWith(`${own}.`))
  }
  const isFilled = (key: string) => path === '' && filled.includes(key) && !askedAtOnce.includes(key)
  const usual = (key: string) => {
    if (isFilled(key)) return false
    const { calledFor, rare, decides = {} } = faceOfPart(face, key)
    if (path === '' && askedAtOnce.includes(key)) return true
    if (isOwn(own.first, key)) return true
    if (isOwn(own.hidden, key)) return false
    if (Object.entries(decides).some(([beside, answers]) => answers.some((one) => one === given[beside]))) return true
    return calledFor ? isCalledFor(calledFor, child) : rare !== true
  }
  const begun = (key: string) => !isUntouched(given[key]) && given[key] !== faceOfPart(face, key).preset
  // An unfolded field stays unfolded: a field that moves while somebody types in it loses the focus.
  const [shown, setShown] = useState<readonly string[]>(() =>
    keys.filter((key) => usual(key) || (begun(key) && !isFilled(key))),
  )
  const late = keys.filter((key) => !shown.includes(key) && (usual(key) || isWrong(key)))
  if (late.length > 0) setShown([...shown, ...late])
  const hidden = keys.filter((key) => !shown.includes(key))
  const before = hidden.filter(isFilled)
  const folded = hidden.filter((key) => !isFilled(key) && !isOwn(own.hidden, key))
  return (
    <>
      {keys.filter((key) => !hidden.includes(key)).map(asked)}
      {before.length > 0 && (
        <div className="panel more-fields">
          <Disclosure title={<Trans>Filled in from the last stage: check that it is still true</Trans>}>
            <div className="stack">{before.map(asked)}</div>
          </Disclosure>
        </div>
      )}
      {folded.length > 0 && (
        <div className="panel more-fields">
          <Disclosure title={<Trans>More, if you know it</Trans>}>
            <div className="stack">{folded.map(asked)}</div>
          </Disclosure>
        </div>
      )}
      {path !== '' && <PartErrors path={path} />}
    </>
  )
}

/** An error of several answers together, such as a span that ends before it begins, which belongs to no single field. */
export function PartErrors({ path }: { readonly path: string }) {
  const { wrong, speak } = useFormState()
  const words = wrong[path]
  if (!words) return null
  return (
    <div className="field is-wrong">
      <p className="wrong" role="alert">
        {speak.say(words)}
      </p>
    </div>
  )
}

function inOrder(
  fields: Fields,
  faces: Readonly<Record<string, unknown>>,
  first: readonly string[],
): readonly string[] {
  const named = [...first, ...Object.keys(faces)].filter((key) => key in fields)
  return [...new Set([...named, ...Object.keys(fields)])]
}

/** An object with its own heading. */
export function PartsField({
  shape,
  draw,
  bare = false,
  ...asked
}: FieldPartProps<'object'> & Draws & { readonly bare?: boolean }) {
  const { label, hint } = useFieldWords({ ...asked }, false)
  const inner = <PartFields {...asked} fields={shape.fields} draw={draw} />
  if (bare) return inner
  return (
    <div className="part" role="group" aria-label={label}>
      <span className="label">{label}</span>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {inner}
    </div>
  )
}

/** A union's choice, and then the fields of the chosen variant. */
export function WaysField({ shape, draw, ...asked }: FieldPartProps<'ways'> & Draws) {
  const given = isValues(asked.value) ? asked.value : {}
  const way = given[shape.by]
  const fields = typeof way === 'string' ? shape.ways[way] : undefined
  const own = faceOfPart(asked.face, shape.by)
  const face = {
    ...own,
    label: asked.face.label,
    ...(asked.face.hint && { hint: asked.face.hint }),
    codes: { ...asked.face.codes, ...own.codes },
  }
  return (
    <>
      <CodeField
        shape={{ is: 'code', codes: Object.keys(shape.ways) }}
        face={face}
        path={`${asked.path}.${shape.by}`}
        optional={asked.optional}
        value={way}
        set={(next) => asked.set(next === undefined ? undefined : { ...given, [shape.by]: next })}
      />
      {fields && Object.keys(fields).length > 0 ? (
        <div className="part">
          <PartFields {...asked} fields={fields} draw={draw} />
        </div>
      ) : (
        <PartErrors path={asked.path} />
      )}
    </>
  )
}

/** The same fields under the label of one code. */
function named({ hint: _, ...face }: FieldFace, code: string, words: string): FieldFace {
  return { ...face, label: { id: `each ${code}`, message: words } }
}

/** One part for every code of a list; untouched parts are not written. */
export function EachField({ shape, draw: Draw, ...asked }: FieldPartProps<'each'> & Draws) {
  const { label, hint, wrong } = useFieldWords({ ...asked }, false)
  const words = useCodeWords(asked.face)
  const given = isValues(asked.value) ? asked.value : {}
  const of: FormShape = shape.of
  const set = (code: string, next: unknown) => {
    const { [code]: _, ...rest } = given
    asked.set(next === undefined ? rest : { ...rest, [code]: next })
  }
  return (
    <div className={wrong === undefined ? 'field' : 'field is-wrong'} role="group" aria-label={label}>
      <span className="label">{label}</span>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {wrong !== undefined && (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      )}
      {shape.codes.map((code) => (
        <div className="part" key={code} role="group" aria-label={words(code)}>
          <Draw
            {...asked}
            face={named(asked.face, code, words(code))}
            shape={of}
            optional
            path={`${asked.path}.${code}`}
            value={given[code]}
            set={(next) => set(code, next)}
          />
        </div>
      ))}
    </div>
  )
}
