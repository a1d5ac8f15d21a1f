type Table<Part> = readonly { readonly record: Part }[]

/**
 * Records by table and key. A table of two hundred thousand rows is read once for each key and not once for each
 * service.
 */
const indexes = new WeakMap<object, Map<string, Map<unknown, unknown[]>>>()

/** The records of a table whose `key` is `value`, in their order; none where no value is given. */
export function relatedTo<Part extends object>(
  table: Table<Part>,
  key: keyof Part & string,
  value: string | undefined,
): readonly Part[] {
  if (value === undefined) return []
  const ofTable = indexes.get(table) ?? new Map<string, Map<unknown, unknown[]>>()
  indexes.set(table, ofTable)
  const byValue =
    ofTable.get(key) ??
    Map.groupBy<unknown, unknown>(
      table.map(({ record }) => record),
      (record) => (record as Part)[key],
    )
  ofTable.set(key, byValue)
  return (byValue.get(value) ?? []) as readonly Part[]
}
