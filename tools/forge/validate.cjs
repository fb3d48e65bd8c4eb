'use strict';

// node tools/forge/validate.cjs: all that `forge lint` says about manifest.yml, without an account.
const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');
const { DEPRECATED_RUNTIMES } = require('./app-config.cjs');

const VALIDATIONS = [
  ValidationTypes.FULL,
  ValidationTypes.PRODUCT_TRIGGER,
  ValidationTypes.DEPRECATED_CSP_METHOD,
  ValidationTypes.DEPRECATED_EGRESS_PERMISSIONS,
];

/** One line a problem; the validations overlap, so a problem found twice is told once. */
async function validate() {
  const problems = new Set();
  for (const validation of VALIDATIONS) {
    const processor = ProcessorBuilder.instance()
      .withValidation(validation)
      .withOptions({ deprecatedRuntimes: DEPRECATED_RUNTIMES })
      .build();
    const { success, errors = [] } = await processor.process();
    for (const { level, message, reference, line = 0, column = 0 } of errors) {
      problems.add(`manifest.yml:${line}:${column} ${level} ${message} [${reference}]`);
    }
    if (!success && errors.length === 0) problems.add('manifest.yml:0:0 error is not valid');
  }
  return [...problems];
}

validate()
  .then((problems) => {
    for (const problem of problems) console.log(problem);
    // Warnings fail too: today's deprecation is next year's refusal to deploy.
    process.exitCode = problems.length > 0 ? 1 : 0;
  })
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
