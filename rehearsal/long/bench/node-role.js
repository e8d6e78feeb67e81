// Which of a preview's Node processes this one is; or a command of the project, or npm.
const started = process.argv.join(" ");
module.exports = /run-policy-pack/.test(started) ? "pack" : /@pulumi\/pulumi\/cmd\/run\b/.test(started) ? "program" : "command";
