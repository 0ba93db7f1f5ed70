import { defineConfig } from "eslint/config"
import medusa from "@medusajs/eslint-plugin"
import jsdoc from "eslint-plugin-jsdoc"
import tseslint from "typescript-eslint"
import { layerRules } from "./scripts/lint/layer-rules.mjs"
import { sizeRules } from "./scripts/lint/size-rules.mjs"

const TESTS = ["**/__tests__/**", "integration-tests/**"]
const TYPED = ["**/*.{ts,tsx}"]

export default defineConfig(
  {
    ignores: [
      "**/node_modules/",
      ".medusa/",
      ".demo/",
      "coverage/",
      "simulator/dist/",
      "src/modules/*/migrations/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strict,
  ...medusaRules(),
  {
    files: TYPED,
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.check.json", "./src/admin/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": [
        "error",
        // React and Express both take async handlers and ignore the promise.
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/return-await": ["error", "in-try-catch"],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
    },
  },
  {
    rules: {
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
      "no-console": "error",
    },
  },
  {
    // React Query's mutations without variables are typed with `void`.
    files: ["src/admin/**"],
    rules: { "@typescript-eslint/no-invalid-void-type": "off" },
  },
  {
    files: ["scripts/**", "demo/**", "bench/**", "simulator/src/cli.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.{js,cjs}", "medusa-config.ts"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // What another file can call says what it takes and gives.
    files: ["src/**/*.ts"],
    ignores: [...TESTS, "src/admin/**", "src/modules/*/migrations/**"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          enableFixer: false,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: [
            "ExportNamedDeclaration > VariableDeclaration:has(CallExpression[callee.name=/^create(Workflow|Step)$/])",
          ],
        },
      ],
    },
  },
  ...layerRules,
  ...sizeRules
)

/**
 * Medusa's strict preset, for the plugin's own source only: the simulator, the
 * demo, scripts and tests are no Medusa code. Its `ignores` would also hide
 * every test from all other rules, so that part stays out.
 */
function medusaRules() {
  return medusa.configs.strict
    .filter((config) => !("ignores" in config) || "rules" in config)
    .map((config) =>
      config.files && !config.files.includes("**/*.{ts,tsx}")
        ? {
            ...config,
            ignores: [
              ...(config.ignores ?? []),
              ...TESTS,
              "{simulator,demo,bench,scripts}/**",
              "*.{js,mjs,ts}",
            ],
          }
        : config
    )
    .concat([
      {
        // Lower layers know nothing of the framework and its error class.
        files: ["src/mirakl-api/**", "src/mapping/**"],
        rules: { "@medusajs/use-medusa-error-not-generic-error": "off" },
      },
    ])
}
