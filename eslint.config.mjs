import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", ".rehearsal/", ".stryker-tmp/", "report/", "**/*.js", "**/*.mjs"] },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      // A leading underscore says "taken apart and left aside".
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    },
  },
);
