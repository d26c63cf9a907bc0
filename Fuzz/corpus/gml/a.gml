graph [ directed 1 node [ id 1 label "Zo&euml;" graph [ node [ id 3 ] ] ] node [ id 2 graphics [ x 1 ] ]
edge [ source 1 target 2 value -Inf list 1 list 2 at [ b 1 ] ] ] # end
