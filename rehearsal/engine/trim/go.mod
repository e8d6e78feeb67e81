module bluemoxon.com/rehearsal/engine/trim

go 1.25.7
