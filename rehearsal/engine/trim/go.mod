module bluemoxon.com/rehearsal/engine/trim

go 1.26.6
