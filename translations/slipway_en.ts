<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>Enable %n API(s) in %1</source>
        <translation>
            <numerusform>Enable %n API in %1</numerusform>
            <numerusform>Enable %n APIs in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changes %n field(s) of %1.</source>
        <translation>
            <numerusform>Changes %n field of %1.</numerusform>
            <numerusform>Changes %n fields of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Significantly worse than the baseline by more than %1 %: %n figure(s).</source>
        <translation>
            <numerusform>Significantly worse than the baseline by more than %1 %: %n figure.</numerusform>
            <numerusform>Significantly worse than the baseline by more than %1 %: %n figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::ActivityDrawer</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>slipway::MessageView</name>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n token</numerusform>
            <numerusform>%n tokens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n tokens</source>
        <translation>
            <numerusform>about %n token</numerusform>
            <numerusform>about %n tokens</numerusform>
        </translation>
    </message>
</context>
</TS>
