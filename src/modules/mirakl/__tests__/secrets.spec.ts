import { randomBytes } from "node:crypto"
import { createSecretBox } from "../secrets"

const KEY = randomBytes(32).toString("base64")

describe("createSecretBox", () => {
  it("opens what it sealed", () => {
    const box = createSecretBox(KEY)
    expect(box.open(box.seal("key-é-1234"))).toBe("key-é-1234")
  })

  it("seals the same text differently each time", () => {
    const box = createSecretBox(KEY)
    expect(box.seal("secret")).not.toBe(box.seal("secret"))
  })

  it("holds nothing of the text in what it sealed", () => {
    expect(createSecretBox(KEY).seal("top-secret")).not.toContain("top-secret")
  })

  it("takes a key in hex as well", () => {
    const bytes = randomBytes(32)
    const sealed = createSecretBox(bytes.toString("hex")).seal("secret")
    expect(createSecretBox(bytes.toString("base64")).open(sealed)).toBe(
      "secret"
    )
  })

  it.each([undefined, "", "short", randomBytes(31).toString("base64")])(
    "refuses %p as a key and says how to make one",
    (key) => {
      expect(() => createSecretBox(key)).toThrow(/openssl rand -base64 32/)
    }
  )

  it("can't open with another key, and tells nothing of either", () => {
    const sealed = createSecretBox(KEY).seal("top-secret")
    const other = createSecretBox(randomBytes(32).toString("base64"))
    expect(() => other.open(sealed)).toThrow(/can't be read/)
  })

  it.each(["", "v1:a:b", "v2:a:b:c", "v1:AAAA:BBBB:CCCC"])(
    "can't open %p",
    (sealed) => {
      expect(() => createSecretBox(KEY).open(sealed)).toThrow(/can't be read/)
    }
  )

  it("opens what a previous key sealed, and tells that it is to be sealed anew", () => {
    const before = randomBytes(32).toString("hex")
    const sealed = createSecretBox(before).seal("secret")
    const box = createSecretBox(KEY, [randomBytes(32).toString("hex"), before])
    expect(box.open(sealed)).toBe("secret")
    expect(box.isCurrent(sealed)).toBe(false)
    expect(box.isCurrent(box.seal("secret"))).toBe(true)
    expect(() => createSecretBox(KEY, ["short"])).toThrow(
      /previousEncryptionKeys.*32 bytes/
    )
  })

  it("leaves out a previous key that is not set", () => {
    const box = createSecretBox(KEY, [undefined, ""])
    expect(box.open(box.seal("secret"))).toBe("secret")
  })

  it("notices a change", () => {
    const box = createSecretBox(KEY)
    const [version, iv, tag, text = ""] = box.seal("top-secret").split(":")
    const changed = (text.startsWith("A") ? "B" : "A") + text.slice(1)
    expect(() => box.open([version, iv, tag, changed].join(":"))).toThrow(
      /can't be read/
    )
  })
})
