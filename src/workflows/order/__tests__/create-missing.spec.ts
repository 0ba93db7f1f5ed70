import { createMissing } from "../create-missing"

/** A table whose primary key refuses a whole insert. */
const tableOf = (...ids: string[]) => {
  const rows = new Set(ids)
  return {
    rows,
    create: (given: { id: string }[]) => {
      if (given.some(({ id }) => rows.has(id))) {
        return Promise.reject(new Error("already exists"))
      }
      given.forEach(({ id }) => rows.add(id))
      return Promise.resolve()
    },
    list: (given: string[]) =>
      Promise.resolve(given.filter((id) => rows.has(id)).map((id) => ({ id }))),
  }
}
const rowsOf = (...ids: string[]) => ids.map((id) => ({ id }))

describe("createMissing", () => {
  it.each([
    ["none is there", [], []],
    ["some are there", ["b"], ["b"]],
    ["all are there", ["a", "b", "c"], ["a", "b", "c"]],
  ])("makes what is missing when %s", async (_, there, before) => {
    const table = tableOf(...there)
    const existing = await createMissing(
      rowsOf("a", "b", "c"),
      table.create,
      table.list
    )
    expect([...table.rows].sort()).toEqual(["a", "b", "c"])
    expect([...existing].sort()).toEqual(before)
  })

  it("fails with the table's own error when nothing was in the way", async () => {
    const table = tableOf()
    await expect(
      createMissing(
        rowsOf("a"),
        () => Promise.reject(new Error("disk full")),
        table.list
      )
    ).rejects.toThrow("disk full")
  })

  it("writes nothing for no rows", async () => {
    const create = jest.fn()
    await createMissing([], create, tableOf().list)
    expect(create).not.toHaveBeenCalled()
  })
})
