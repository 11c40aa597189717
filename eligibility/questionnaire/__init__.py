"""The questionnaire: one topic a page, answers in the shape of the facts contract."""
