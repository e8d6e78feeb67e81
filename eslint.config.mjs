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
      // A copy of a resource has not what is left out of it: environment/stated-only.ts.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // As a whole it is 279 files, which every preview would load; a service is three, and its resources as they are used.
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { paths: [{ name: "@pulumi/aws", allowTypeImports: true, message: "Import the service alone: @pulumi/aws/ec2." }] },
      ],
    },
  },
);
