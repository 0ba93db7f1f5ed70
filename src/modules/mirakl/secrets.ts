import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"
import { MedusaError } from "@medusajs/framework/utils"

const VERSION = "v1"
const KEY_BYTES = 32
const IV_BYTES = 12

/** How to make an `encryptionKey`; part of every message about a missing or bad one. */
const ENCRYPTION_KEY_REMEDY =
  "Set the plugin option `encryptionKey` to 32 random bytes in base64 or hex, e.g. the output of `openssl rand -base64 32`, and keep it as safe as the database password."

/** Seals and opens the API keys at rest with AES-256-GCM. */
export type SecretBox = {
  seal(plain: string): string
  open(sealed: string): string
  /** Whether the present key sealed it; else it is to be sealed anew. */
  isCurrent(sealed: string): boolean
}

/**
 * @param encryptionKey 32 bytes, base64 or hex
 * @param previousKeys open what was sealed before the key was changed; empty ones, as of a variable that is not set, are left out
 * @throws {MedusaError} NOT_ALLOWED when a key is missing or not 32 bytes
 */
export function createSecretBox(
  encryptionKey: string | undefined,
  previousKeys: (string | undefined)[] = []
): SecretBox {
  const key = decodeKey(encryptionKey)
  const keys = [
    key,
    ...previousKeys
      .filter((previous) => previous)
      .map((previous) => decodeKey(previous, "previousEncryptionKeys")),
  ]
  return {
    seal: (plain) => sealWith(key, plain),
    open(sealed) {
      for (const candidate of keys) {
        const plain = openWith(candidate, sealed)
        if (plain !== null) {
          return plain
        }
      }
      throw unreadable()
    },
    isCurrent: (sealed) => openWith(key, sealed) !== null,
  }
}

function sealWith(key: Buffer, plain: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv("aes-256-gcm", key, iv)
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()])
  return [VERSION, iv, cipher.getAuthTag(), sealed]
    .map((part) =>
      typeof part === "string" ? part : part.toString("base64url")
    )
    .join(":")
}

/** @returns null when it was not sealed by this key, or changed since */
function openWith(key: Buffer, sealed: string): string | null {
  const [version, iv, tag, text] = sealed.split(":")
  if (version !== VERSION || !iv || !tag || text === undefined) {
    return null
  }
  try {
    const decipher = createDecipheriv(
      "aes-256-gcm",
      key,
      Buffer.from(iv, "base64url")
    )
    decipher.setAuthTag(Buffer.from(tag, "base64url"))
    return (
      decipher.update(Buffer.from(text, "base64url"), undefined, "utf8") +
      decipher.final("utf8")
    )
  } catch {
    // What is thrown could hold key material: it goes no further.
    return null
  }
}

function decodeKey(
  encryptionKey: string | undefined,
  option = "encryptionKey"
): Buffer {
  if (!encryptionKey) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `The Mirakl plugin has no encryption key, so it can't keep API keys safe. ${ENCRYPTION_KEY_REMEDY}`
    )
  }
  const isHex = /^[0-9a-f]{64}$/i.test(encryptionKey)
  const key = Buffer.from(encryptionKey, isHex ? "hex" : "base64")
  if (key.length !== KEY_BYTES) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `A key in the Mirakl plugin's option \`${option}\` is not ${KEY_BYTES} bytes long. ${ENCRYPTION_KEY_REMEDY}`
    )
  }
  return key
}

function unreadable(): MedusaError {
  return new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "The stored Mirakl API key can't be read with the present encryption key. Restore the former `encryptionKey`, or enter the API key again."
  )
}
