"""Numbers and addresses of shows as people write them."""

import pytest

from releasewatch.errors import UsageProblem
from releasewatch.sources.ids import Reference, read

READ = {
    "tvmaze:64369": Reference("tvmaze", 64369),
    " TVmaze: 64369 ": Reference("tvmaze", 64369),
    "imdb:tt0944947": Reference("imdb", "tt0944947"),
    "IMDB:TT0944947": Reference("imdb", "tt0944947"),
    "thetvdb:121361": Reference("thetvdb", 121361),
    "tvdb:121361": Reference("thetvdb", 121361),
    "tt0944947": Reference("imdb", "tt0944947"),
    "https://www.tvmaze.com/shows/64369/gyeongseong-creature": Reference("tvmaze", 64369),
    "http://tvmaze.com/shows/64369": Reference("tvmaze", 64369),
    "https://api.tvmaze.com/shows/64369?embed=episodes": Reference("tvmaze", 64369),
    "https://www.imdb.com/title/tt0944947/?ref_=nv_sr_1": Reference("imdb", "tt0944947"),
    "https://m.imdb.com/ko/title/tt0944947/episodes/": Reference("imdb", "tt0944947"),
    "Severance": None,
    "Mission: Impossible": None,
    "24": None,
    "tt": None,
    "": None,
}


@pytest.mark.parametrize(("text", "reference"), READ.items())
def test_a_number_or_address_is_read(text: str, reference: Reference | None) -> None:
    assert read(text) == reference


REFUSED = {
    "tvmaze:severance": '"tvmaze:severance" is not a number of a show',
    "tvmaze:0": '"tvmaze:0" is not a number of a show',
    "tvmaze:-1": '"tvmaze:-1" is not a number of a show',
    "imdb:0944947": '"imdb:0944947" is not a number of a show',
    "tvmaze:99999999999999999999": '"tvmaze:99999999999999999999" is not a number of a show',
    "https://www.tvmaze.com/people/1": "that is not the address of a show at TVmaze or IMDb",
    "https://www.netflix.com/title/1": "that is not the address of a show at TVmaze or IMDb",
    "https://tvmaze.com.example.org/shows/1": "that is not the address of a show at TVmaze or IMDb",
    "https://[::1": "that is not the address of a show at TVmaze or IMDb",
}


@pytest.mark.parametrize(("text", "sentence"), REFUSED.items())
def test_what_names_no_show_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        read(text)
    assert caught.value.sentence == sentence
