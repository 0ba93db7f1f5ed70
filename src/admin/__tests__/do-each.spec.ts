import { doEach } from "../lib/do-each"

// The first that failed ended it, and nobody was told what had gone through.
it("goes on after one that fails, and tells which did", async () => {
  const tried: string[] = []
  const result = await doEach(["a", "b", "c"], (id) => {
    tried.push(id)
    return id === "b"
      ? Promise.reject(new Error("The order has moved on."))
      : Promise.resolve()
  })
  expect(tried).toEqual(["a", "b", "c"])
  expect(result).toEqual({
    done: ["a", "c"],
    failed: [{ id: "b", message: "The order has moved on." }],
  })
})
