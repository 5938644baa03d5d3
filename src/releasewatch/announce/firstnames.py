"""The first names that people bear in the press, so that "Ann Lee" is somebody before anything else is known."""

from releasewatch.announce.patterns import pattern
from releasewatch.announce.words import those

_FIRST = those(
    # English and American
    "Jonny Johnnie Jackie Aaron Abby Abigail Adam Adrian Aidan Al Alan Albert Alec Alex Alexander Alexandra "
    "Alfie Alfred Alice Alicia "
    "Alison Allan Allen Allison Alyssa Amanda Amber Amelia Amy Andrea Andrew Andy Angela Angelina Angie Anita Ann "
    "Anna Anne Annette Anthony Antonia Antonio April Ariana Arnold Arthur Ashley Audrey Austin Ava Barbara Barney "
    "Barry Beatrice Becky Ben Benedict Benjamin Bernard Beth Bethany Betty Beverly Bill Billie Blake Bob Bobby "
    "Bonnie Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Brooke Bruce Bryan Bryce Caitlin Calvin "
    "Cameron Camilla Candice Carl Carla Carlton Carol Caroline Carrie Casey Cate Catherine Cathy Cecilia Charlie "
    "Charles Charlotte Chelsea Cheryl Chloe Chris Christian Christina Christine Christopher Christy Cillian Cindy "
    "Claire Clara Clark Claudia Colin Colleen Connie Connor Conor Corey Courtney Craig Crystal Curtis Cynthia "
    "Daisy Damian Damien Dan Dana Daniel Danielle Danny Darren Darryl Dave David Dawn Dean Deborah Debra Denis "
    "Denise Dennis Derek Derrick Desmond Diana Diane Diego Dinah Dolly Dominic Don Donald Donna Doris Dorothy Doug "
    "Douglas Drew Duncan Dwayne Dylan Earl Ed Eddie Edgar Edie Edith Edward Edwin Eileen Elaine Eleanor Elena Eli "
    "Elias Elijah Elisabeth Elise Elizabeth Ella Ellen Ellie Elliot Elliott Elon Emilia Emily Emma Emmy Eric Erica "
    "Erik Erin Ernest Esther Ethan Eugene Eva Evan Evelyn Ewan Felicity Felix Fiona Florence Frances Francesca "
    "Francis Frank Frankie Franklin Fred Freddie Frederick Gabriel Gabrielle Gareth Gary Gavin Gemma Gene Geoff "
    "Geoffrey George Georgia Georgina Gerald Gerard Gillian Gina Ginny Glen Glenn Gordon Graham Greg Gregory Greta "
    "Guillermo Gwendoline Gwen Gwyneth Hannah Harold Harriet Harrison Harry Harvey Hayley Heather Heidi Helen "
    "Helena Henry Herbert Hilary Holly Howard Hugh Hugo Hunter Iain Ian Idris Imogen Ingrid Irene Isaac Isabel "
    "Isabella Isabelle Ivan Jackie Jackson Jacob Jacqueline Jade Jake James Jamie Jan Jane Janet Janice Jared "
    "Jasmine Jason Jay Jean Jeff Jeffrey Jen Jenna Jennifer Jenny Jeremy Jerome Jerry Jess Jesse Jessie Jill Jim "
    "Jimmy Joan Joanna Joanne Jodie Jody Joe Joel Joey Johanna Johnny Jon Jonah Jonathan Jordan Joseph Josephine "
    "Josh Joshua Joyce Juan Jude Judi Judith Judy Julia Julian Julie Juliette Justin Kaley Karen Karl Kate "
    "Katharine Katherine Kathleen Kathryn Kathy Katie Katrina Katy Kayla Keanu Keira Keith Kelly Kelsey Ken Kenneth "
    "Kerry Kevin Kieran Kiefer Kim Kimberly Kirsten Kristen Kristin Kristina Kurt Kyle Kylie Lance Larry Laura "
    "Lauren Laurence Laurie Lawrence Leah Leanne Lee Leigh Lena Leo Leon Leonard Leonardo Leslie Lewis Liam Lily "
    "Linda Lindsay Lindsey Lionel Lisa Liz Lizzie Lizzy Lloyd Logan Lois Loren Lori Lorraine Lou Louis Louisa Louise "
    "Lucas Lucia Lucinda Lucy Luis Lydia Lynn Mackenzie Maddie Madeleine Madeline Madison Maggie Malcolm Mandy "
    "Marc Marcia Marcus Margaret Margot Maria Mariah Marie Marilyn Marina Mario Marion Marissa Mark Martha Martin "
    "Marvin Mary Mason Matt Matthew Maureen Maurice Max Maxine Maya Megan Meghan Mel Melanie Melissa Meredith Meryl "
    "Michael Michaela Michelle Miguel Mike Mila Miles Millie Mindy Miranda Miriam Mitch Mitchell Moira Molly Monica "
    "Morgan Muriel Nancy Naomi Natalie Natasha Nate Nathan Nathaniel Neil Nell Nicholas Nick Nicola Nicole Nicolas "
    "Nigel Nikki Nina Noah Noel Nora Norma Norman Oliver Olivia Orlando Oscar Owen Pamela Patricia Patrick Paul "
    "Paula Pauline Pedro Penelope Perry Pete Peter Phil Philip Phillip Phoebe Phyllis Pierce Piers Polly Priya "
    "Quentin Rachel Ralph Ramon Randy Ray Raymond Rebecca Reese Regina Rhys Ricardo Richard Rick Ricky Riley Rita "
    "Rob Robert Roberta Roberto Robin Rodney Roger Roland Ron Ronald Ronan Ronnie Rosa Rosamund Rosemary Rosie Ross "
    "Rowan Roy Rufus Rupert Russell Ruth Ryan Sadie Salma Sally Salman Samantha Samuel Sandra Sandy Sara Sarah "
    "Sasha Saul Scarlett Scott Sean Sebastian Selena Serena Seth Shane Shannon Sharon Shaun Shawn Sheila Shelley "
    "Sheryl Shirley Shonda Sidney Sienna Simon Simone Sofia Sonia Sophia Sophie Stacey Stanley Stella Stephanie "
    "Stephen Steve Steven Stuart Sue Susan Susanna Susannah Suzanne Sydney Sylvia Tamara Tammy Tanya Tara Taryn "
    "Taylor Terence Teresa Terri Terry Tess Tessa Thandiwe Thelma Theo Theodore Theresa Thomas Tiffany Tilda Tim "
    "Timothy Tina Tobias Toby Todd Tom Tommy Toni Tony Tracy Travis Trevor Tyler Uma Ursula Valerie Vanessa Vera "
    "Vernon Veronica Vicky Victor Victoria Vince Vincent Viola Virginia Vivian Wallace Walter Warren Wayne Wendy "
    "Wesley Whitney Will Willem William Wilma Winona Woody Yvonne Zac Zach Zachary Zack Zendaya Zoe Zoey "
    # of other countries, as casts have them
    "Abhishek Aditya Ajay Akshay Alia Alejandro Amitabh Anil Anurag Aparshakti Arjun Ayushmann Bhumi Carlos Deepika "
    "Ekta Enrique Farhan Fernando Gael Hrithik Huma Ishaan Javier Jorge Kajol Karan Kareena Karthik Katrina Konkona "
    "Manish Manoj Mahesh Mohit Nagarjuna Nawazuddin Neha Nithya Pankaj Penélope Pooja Prabhas Prakash Priyanka Raj "
    "Rajesh Rajkummar Ramesh Ranbir Ranveer Ravi Rohit Sanjay Sanya Shahid Shefali Shilpa Siddharth Sonam Sonakshi "
    "Suresh Taapsee Tamannaah Vicky Vidya Vijay Vikrant Vivek Antonia Björn Emil Giancarlo Gustaf Lars Lars Mads "
    "Matteo Mikkel Nikolaj Paolo Sven Akira Aoi Ayumi Daiki Daisuke Haruka Hayao Hideaki Hiro Hiroshi Kana Kaori "
    "Kenji Kenta Kento Makoto Masaki Megumi Mitsuru Naoki Naomi Natsuki Rie Ryo Ryota Satoshi Shinichi Shoji Takashi "
    "Takeshi Takuya Tetsuya Yoshiko Yoko Yui Yuichi Yuki Yuki Yuko Yuichiro Yuma Yusuke Yuta"
)
_NAME = pattern(
    r"(?:[A-Z]\w+)(?: [A-Z]\.)?(?: (?:[Dd]e|[Vv]an|[Vv]on|[Dd]u|[Dd]i|[Ll]a|[Ll]e|St\.?|Mc|Mac))?"
    r"(?P<middle> [A-Z][a-z]+)? [A-Z](?:\w*[a-z]|[a-z])[\w'-]*(?: (?:Jr|Sr)\.?)?"
)


def is_first_name(text: str) -> bool:
    """Whether a lone word is a first name: "Ann"."""
    return text in _FIRST


def is_called(text: str) -> bool:
    """Whether words are somebody's first and last name: "Ann Lee", "Tom de Barr"; no lone name."""
    match = _NAME.fullmatch(text) if text.split(" ", 1)[0] in _FIRST else None
    return match is not None and (match["middle"] is None or match["middle"].strip() in _FIRST)
