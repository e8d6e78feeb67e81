def correct_the_emulator():
    pass
