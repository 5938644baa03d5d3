from conftest import Home, Seen
def test_first(home, shell):
    home.write_start_up_file(shell)
    home.prepare("today one\nmoved `x` $(touch ran) %F{red} 안녕\n")
    seen = home.open(shell)
    print(seen.rows, seen.status)
    assert seen.before_prompt == "today one\nmoved `x` $(touch ran) %F{red} 안녕\n"
    seen = home.open(shell)
    assert seen.before_prompt == ""
