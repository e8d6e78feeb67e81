/** Which of the engine's Node processes it is that was started with these words; or a command of the project. */
module.exports = (started) => (/run-policy-pack/.test(started) ? "pack" : /@pulumi\/pulumi\/cmd\/run\b/.test(started) ? "program" : "command");
