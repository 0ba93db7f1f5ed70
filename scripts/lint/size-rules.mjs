// Think again above these: lines of code, without blank lines and comments.

/** @type {[files: string, max: number][]} */
const limits = [
  ["src/**/*.{ts,tsx}", 200],
  ["src/mapping/**/*.ts", 120],
  ["src/workflows/*/workflows/**/*.ts", 150],
  ["src/workflows/*/steps/**/*.ts", 60],
  ["src/api/**/route.ts", 60],
  ["src/admin/**/*.tsx", 150],
  ["{src,simulator}/**/__tests__/**/*.ts", 300],
  ["integration-tests/**/*.ts", 300],
]

/** @type {import("eslint").Linter.Config[]} */
export const sizeRules = limits.map(([files, max]) => ({
  files: [files],
  rules: {
    "max-lines": ["error", { max, skipBlankLines: true, skipComments: true }],
  },
}))
