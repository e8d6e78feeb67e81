module bluemoxon.com/rehearsal/engine/aws/trim

go 1.25
