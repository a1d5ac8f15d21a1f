import { z } from 'zod'

declare const READ_AS_ANSWER: unique symbol

/**
 * The schema of an answer from the server. `ask` accepts only this type, so no answer is read by a schema that `answer`
 * did not make.
 */
export type AnswerSchema<Schema extends z.ZodType = z.ZodType> = Schema & { readonly [READ_AS_ANSWER]: true }

/** Every declared answer, for the test that reads each from a newer server. */
export const ANSWER_SCHEMAS = z.registry()

/**
 * An answer of the server, read tolerantly: the server may be newer than the app, so unknown fields are dropped. The
 * answer itself is not signed and proves nothing; signed or sealed data are in it as bytes, and are checked strictly
 * when those bytes are opened.
 */
export const answerSchema = <Shape extends z.core.$ZodLooseShape>(shape: Shape): AnswerSchema<z.ZodObject<Shape>> =>
  z.object(shape).register(ANSWER_SCHEMAS) as AnswerSchema<z.ZodObject<Shape>>

/** A part of an answer, read as tolerantly as the answer. */
export const part = <Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodObject<Shape> => z.object(shape)

/** The answer to a request that returns nothing. */
export const NOTHING_BACK = z.unknown() as AnswerSchema<z.ZodUnknown>

const LONGEST_CODE = 200

/** One of the codes that this app knows. An unknown code, from a newer server, is read as `other`. */
export const knownCode = <const Known extends string, const Other extends string>(
  known: readonly Known[],
  other: Other,
) =>
  z
    .string()
    .max(LONGEST_CODE)
    .transform((said): Known | Other => known.find((code) => code === said) ?? other)

/** The folders that this app knows; a newer server may have more. */
const KNOWN_FOLDERS = 9

/** Any folder that a server may have. */
export const anyFolder = z.number().int().min(0).max(255)

/** A list of items in folders. Drops items of a folder that this app does not know: it holds no key of it, and one such item must not make the whole answer unreadable. */
export const inKnownFolders = <Item extends z.ZodType<{ readonly folder: number }>>(item: Item) =>
  z.array(item).transform((items) => items.filter(({ folder }) => folder < KNOWN_FOLDERS))
