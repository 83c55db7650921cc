headline-none = لم يُعثر على أي مشكلة: { $checked_n ->
        [one] فُحصت قاعدة واحدة
        [two] فُحصت قاعدتان
        [few] فُحصت { $checked } قواعد
       *[other] فُحصت { $checked } قاعدة
    }، { $unchecked_n ->
        [0] ولم تُستثنَ أي قاعدة
        [one] وتعذّر فحص قاعدة واحدة
        [two] وتعذّر فحص قاعدتين
        [few] وتعذّر فحص { $unchecked } قواعد
       *[other] وتعذّر فحص { $unchecked } قاعدة
    }.
headline-harmless = لم يُعثر على أي مشكلة: { $checked_n ->
        [one] فُحصت قاعدة واحدة
        [two] فُحصت قاعدتان
        [few] فُحصت { $checked } قواعد
       *[other] فُحصت { $checked } قاعدة
    }، وما يبدو غريبًا لا ضرر منه.
headline-one = { $title }.
headline-more = { $title }؛ { $others_n ->
        [one] تليها نتيجة أخرى واحدة
        [two] تليها نتيجتان أخريان
        [few] تليها { $others } نتائج أخرى
       *[other] تليها { $others } نتيجة أخرى
    }.
headline-error = توقف البرنامج بخطأ لا تفسّره أي قاعدة بعد: { $error } ({ $place }).
headline-nothing-checked = المعلومات هنا أقل من أن تكفي للحكم: تعذّر فحص أي قاعدة.
headline-nothing-read = ليس في هذا النص ما يمكن قراءته على أنه سجل تدريب أو ملف إعدادات.
headline-empty = لم يُلصق أي نص.
headline-binary = المدخل بيانات ثنائية، فلا نص فيه يمكن قراءته.
remedy-nothing-read = ألصق السجل الذي يطبعه برنامج التدريب أو ملف الإعدادات أو كليهما، مع سؤالك. وذكر طراز GPU مفيد.

rests-on-claim = يستند هذا إلى «{ $value }»، وهي معلومة مذكورة في { $place } فقط ولم تُقَس في أي موضع.

severity-error = خطأ
severity-warning = تحذير
severity-info = ملاحظة
confidence-high = ثقة عالية
confidence-medium = ثقة متوسطة
confidence-low = ثقة منخفضة

run-line = التشغيل { $run }: { $framework }، { $documents }
run-steps = من الخطوة { $first } إلى الخطوة { $last }
run-reached = حتى الخطوة { $last }
computed-from = طريقة الحساب:
formula-row = { $value } = { $formula }، حيث { $inputs } [{ $source }]
follows-from = ناتج عن النتيجة { $number }
heading-steps = طريقة الإصلاح
heading-expect = ما المتوقع
heading-questions = معلومات تفيد التشخيص
heading-not-checked = ما لم يُفحص
heading-patch = التعديل المقترح
not-checked-line = { $count_n ->
        [one] قاعدة واحدة تنقصها معلومة
        [two] قاعدتان تنقصهما معلومات
        [few] { $count } قواعد تنقصها معلومات
       *[other] { $count } قاعدة تنقصها معلومات
    }: { $rules }.
unread-line = { $count_n ->
        [one] سطر واحد لم يُفهم
        [two] سطران لم يُفهما
        [few] { $count } أسطر لم تُفهم
        [many] { $count } سطرًا لم تُفهم
       *[other] { $count } سطر لم تُفهم
    }، مثلًا في { $place }: { $sample }
masked-line = { $count_n ->
        [one] حُجبت معلومة سرية واحدة
        [two] حُجبت معلومتان سريتان
        [few] حُجبت { $count } معلومات سرية
       *[other] حُجبت { $count } معلومة سرية
    } قبل قراءة أي شيء.
question-unlocks = { $text } ({ $rules_n ->
        [one] يحسم قاعدة واحدة
        [two] يحسم قاعدتين
        [few] يحسم { $rules } قواعد
       *[other] يحسم { $rules } قاعدة
    })
offer-plan = هل أعرض كل خطط الدفعات المطابقة تمامًا لهذه الإعدادات، مع الذاكرة وعدد الساعات؟ يكفي أن تجيب «نعم».
guessed = السجل في { $document } ليس بأي تنسيق معروف هنا: قُرئ بالتخمين من أسماء أرقامه، بدرجة يقين { $share }، ولذلك تُعدّ النتائج المستندة إليه أقل ثقة.
reader-failed = خلل من جانبنا: تعذّرت قراءة { $place } ({ $error }). نرجو الإبلاغ عنه.
fault = خلل من جانبنا: تعذّر حساب «{ $what }». نرجو الإبلاغ عنه.

# What the positions of the losses count. All three are feminine, and the same in every case.
position-step = الخطوة
position-epoch = دورة التدريب
position-record = القراءة

# Findings that are not told, and suppressions that suppress nothing.
suppressed-line = { $count_n ->
        [one] نتيجة واحدة مكتومة
        [two] نتيجتان مكتومتان
        [few] { $count } نتائج مكتومة
       *[other] { $count } نتيجة مكتومة
    }: { $rules }.
known-line = { $count_n ->
        [one] نتيجة واحدة وردت في التقرير السابق
        [two] نتيجتان وردتا في التقرير السابق
        [few] { $count } نتائج وردت في التقرير السابق
       *[other] { $count } نتيجة وردت في التقرير السابق
    }: { $rules }.
idle-no-longer-found = كتم { $rule } ({ $where }) لا يفيد هنا: القاعدة لا تجد شيئًا. يمكن حذفه.
idle-no-reason = كتم { $rule } ({ $where }) بلا سبب مكتوب، فلا يُحتسب: اكتب السبب بعده.
idle-no-such-rule = كتم { $rule } ({ $where }) لا يطابق اسم أي قاعدة؛ الأمر `advisor rules` يسرد القواعد.
where-request = في الطلب
heading-also-noted = ملاحظات أخرى
also-noted-hint = اسأل عن أي منها برقمها، أو راجع التقرير بصيغة JSON، لتحصل على أرقامها وأسطرها.

# Which text is whose, where a language model writes.
text-by-model = عبارات الربط من نموذج لغوي، أما كل رقم وسطر وتعديل فمن محرّك القواعد.
model-unavailable = لم يُجب النموذج اللغوي في الوقت المحدد، لذا يُعرض نص المحرّك نفسه.
model-rejected = { $count_n ->
        [one] لم يُقبل نص واحد من نصوص النموذج اللغوي، لذا يُعرض مكانه نص المحرّك نفسه
        [two] لم يُقبل نصان من نصوص النموذج اللغوي، لذا يُعرض مكانهما نص المحرّك نفسه
        [few] لم تُقبل { $count } نصوص من النموذج اللغوي، لذا يُعرض مكانها نص المحرّك نفسه
        [many] لم يُقبل { $count } نصًا من النموذج اللغوي، لذا يُعرض مكانها نص المحرّك نفسه
       *[other] لم يُقبل { $count } نص من النموذج اللغوي، لذا يُعرض مكانها نص المحرّك نفسه
    }.
locale-not-offered = لا تتوفر { $asked } بعد، لذا جاء هذا الرد بلغة أخرى: { $given }.
heading-short = باختصار
